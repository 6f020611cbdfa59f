import { JSDOM } from 'jsdom'
import { test } from 'vitest'
import { controls } from './controls.ts'
import { expectControl } from './expect-control.ts'

test.each(controls)('$name: $end', (each) => expectControl(new JSDOM(each.html).window.document, each))
