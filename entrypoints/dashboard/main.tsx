import { render } from 'preact'
import '../../components/theme.css'
import { App } from './app.tsx'

render(<App />, document.getElementById('app') as HTMLElement)
