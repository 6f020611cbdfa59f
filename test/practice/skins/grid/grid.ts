import type { View } from '../../views/view.ts'
import { htmlPage } from '../html.ts'
import { bare, framed } from '../shared/layout.ts'
import type { Manner } from '../shared/manner.ts'
import { native } from '../shared/native.ts'
import { pageFor } from '../shared/pages.ts'
import { boxes, labelled, list, pressButton, sendButton } from './fields.ts'
import { head } from './head.ts'
import { grid as gridTable, tables } from './tables.ts'

/** Hardly a control or table of HTML's own: boxes with scripts and roles stand for them. */
const manner: Manner = {
  ...native,
  bare: (content, message = null) => bare(content, message, head),
  page: (crumb, content, message = null) => framed(crumb, content, message, head),
  send: sendButton,
  press: pressButton,
  queryRows: labelled,
  smallRows: labelled,
  choices: boxes,
  agencies: list,
  table: gridTable,
  history: tables,
}

export const grid = {
  charset: 'utf-8',
  render: (view: View) => htmlPage(pageFor(view, manner)),
} as const
