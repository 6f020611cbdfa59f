import { onTestFinished } from 'vitest'

/** A page in a frame of its own, in a real browser. No script of it runs. */
export async function openInFrame(html: string): Promise<Document> {
  const frame = document.createElement('iframe')
  frame.sandbox.add('allow-same-origin')
  frame.width = frame.height = '900'
  frame.srcdoc = html
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  await loaded
  return frame.contentDocument!
}
