import { speak } from './speak.ts'

await speak()
const { startCompanion } = await import('./start-companion.tsx')
startCompanion(document.getElementById('app') as HTMLElement)
