/** The documents of the page this one belongs to, as far as they may be reached: this one first, each once. */
export function pageDocuments(): Document[] {
  return [...new Set([document, ...documentsIn(top ?? window)])]
}

/** A frame's document, and those of the frames in it. */
function documentsIn(frame: Window): Document[] {
  try {
    const { document: own, length } = frame
    return [own, ...Array.from({ length }, (_, index) => documentsIn(frame[index] as Window)).flat()]
  } catch {
    // Another origin's frame is none of our business.
    return []
  }
}
