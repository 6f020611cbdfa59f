/** Every document of a page that may be reached from here, its frames after itself. */
export function documentsIn(frame: Window): Document[] {
  try {
    const { document: own, length } = frame
    return [own, ...Array.from({ length }, (_, index) => documentsIn(frame[index] as Window)).flat()]
  } catch {
    // Another origin's frame is none of our business.
    return []
  }
}
