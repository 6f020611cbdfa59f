import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { SECTION_LABELS, type SectionId, SETTINGS_TEXT } from '../../lib/text/settings.ts'
import { hashOf } from './route.ts'
import './settings.css'

const SECTIONS = Object.entries(SECTION_LABELS) as [SectionId, string][]

/** The settings one below another, with a list of them beside. `section`: the one the address asks for. */
export function SettingsPage({ section, children }: { section?: SectionId; children: ComponentChildren }) {
  useEffect(() => {
    if (section) document.getElementById(`dash-${section}`)?.focus()
  }, [section])
  return (
    <div class="dash-settings">
      <div class="dash-settings__side">
        <h1>{SETTINGS_TEXT.heading}</h1>
        <nav aria-label={SETTINGS_TEXT.sections}>
          <ul>
            {SECTIONS.map(([id, label]) => (
              <li key={id}>
                <a href={hashOf({ tab: 'settings', section: id })} aria-current={id === section ? 'true' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div class="dash-settings__sections">{children}</div>
    </div>
  )
}

/** One section, named by its heading. */
export function SettingsSection({ id, children }: { id: SectionId; children: ComponentChildren }) {
  return (
    <section class="dash-card" aria-labelledby={`dash-${id}`}>
      <h2 id={`dash-${id}`} tabIndex={-1}>
        {SECTION_LABELS[id]}
      </h2>
      {children}
    </section>
  )
}
