import { startCompanion } from './start-companion.tsx'

startCompanion(document.getElementById('app') as HTMLElement)
