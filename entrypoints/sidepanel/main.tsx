import { startCompanion } from '../popup/start-companion.tsx'

startCompanion(document.getElementById('app') as HTMLElement)
