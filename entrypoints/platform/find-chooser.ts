const BUTTONS = 'button,input[type=submit],input[type=button],[role=button]'

/**
 * Where the file chooser of 手動報送 stands, and the buttons that are not to be covered, in the coordinates of the top
 * page; undefined where there is no chooser to see.
 */
export function findChooser(document: Document): { rect: DOMRect; buttons: DOMRect[] } | undefined {
  const boxes = [...document.querySelectorAll('input[type=file]')]
  // A styled page hides the box itself, or puts it far outside, and shows a label or a drop zone around it.
  const shown = boxes.flatMap((box) => [box, box.closest('label'), box.parentElement]).find(isInPage)
  return shown && { rect: inTopPage(shown), buttons: [...document.querySelectorAll(BUTTONS)].map(inTopPage) }
}

function isInPage(element: Element | null): element is Element {
  const { width = 0, height = 0, right = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {}
  return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0
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
