import { JSDOM } from 'jsdom'
import { test } from 'vitest'
import { expectReactive } from './expect-reactive.ts'
import { reactive } from './reactive.ts'

test.each(reactive)('$name: $end', (each) => expectReactive(new JSDOM(each.html).window.document, each))
