import { test } from 'vitest'
import { controls } from './controls.ts'
import { expectControl } from './expect-control.ts'
import { openInFrame } from './in-frame.ts'

test.each(controls)('$name: $end', async (each) => expectControl(await openInFrame(each.html), each))
