import { test } from 'vitest'
import { expectReactive } from './expect-reactive.ts'
import { openInFrame } from './in-frame.ts'
import { reactive } from './reactive.ts'

test.each(reactive)('$name: $end', async (each) => expectReactive(await openInFrame(each.html), each))
