import { JSDOM } from 'jsdom'
import { test } from 'vitest'
import { expectSent } from './expect-sent.ts'
import { sending } from './sending.ts'

test.each(sending)('確定: $name: $end', (each) => expectSent(new JSDOM(each.html).window.document, each))
