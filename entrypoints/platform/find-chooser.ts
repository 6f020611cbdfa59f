/** Where the file chooser of 手動報送 stands, in the coordinates of the top page; undefined where there is none to see. */
export function findChooser(document: Document): DOMRect | undefined {
  const boxes = [...document.querySelectorAll('input[type=file]')]
  // A styled page hides the box itself and shows a label or a drop zone around it.
  const shown = boxes.flatMap((box) => [box, box.closest('label'), box.parentElement]).find(hasSize)
  return shown && inTopPage(shown)
}

function hasSize(element: Element | null): element is Element {
  const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
  return width > 1 && height > 1
}

function inTopPage(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect()
  const moved = new DOMRect(x, y, width, height)
  try {
    for (let frame = element.ownerDocument.defaultView?.frameElement; frame; ) {
      const around = frame.getBoundingClientRect()
      moved.x += around.x
      moved.y += around.y
      frame = frame.ownerDocument.defaultView?.frameElement
    }
  } catch {
    // Another origin's page is around ours: the panel stands in our own frame, as its coordinates do.
  }
  return moved
}
