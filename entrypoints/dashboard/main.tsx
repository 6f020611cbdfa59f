import { render } from 'preact'
import { speak } from '../popup/speak.ts'

await speak()
const { App } = await import('./app.tsx')
render(<App />, document.getElementById('app') as HTMLElement)
