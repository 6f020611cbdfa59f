/** 112-05, 112-05-16, 112-05-16 09:10, 2023-05-16: hyphens of a date are no place to break a line. */
const DATE = /(\d{2,4}-\d{2}(?:-\d{2}(?: \d{2}:\d{2})?)?)/

/** Text whose dates stay in one piece. */
export function Sentence({ text }: { text: string }) {
  return text.split(DATE).map((part, index) =>
    // Every second part is a date; the text never changes place within one sentence.
    index % 2 === 1 ? (
      <span key={index} class="whole">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
