import { speak } from '../popup/speak.ts'

await speak()
const { startCompanion } = await import('../popup/start-companion.tsx')
startCompanion(document.getElementById('app') as HTMLElement)
