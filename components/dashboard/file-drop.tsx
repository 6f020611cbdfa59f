import { useRef, useState } from 'preact/hooks'

type FileDropProps = {
  label: string
  hint: string
  accept: string
} & ({ onFile(file: File): void } | { onFiles(files: File[]): void })

/** A button that chooses one file, or as many as one likes, on a surface that takes dropped ones. */
export function FileDrop({ label, hint, accept, ...taker }: FileDropProps) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null | undefined): void => {
    const [...all] = files ?? []
    if ('onFiles' in taker) {
      if (all.length > 0) taker.onFiles(all)
    } else if (all[0]) {
      taker.onFile(all[0])
    }
    // The same file again must be news again.
    if (input.current) input.current.value = ''
  }
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer?.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the one for everybody
    <div
      class="dash-drop"
      data-over={over || undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <button type="button" class="dash-button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <span class="dash-soft">{hint}</span>
      <input
        ref={input}
        class="dash-hidden"
        type="file"
        accept={accept}
        multiple={'onFiles' in taker}
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => take(event.currentTarget.files)}
      />
    </div>
  )
}
