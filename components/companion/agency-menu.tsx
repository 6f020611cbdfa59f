import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Agency } from '../../lib/domain/agencies.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { Icon } from '../icons.tsx'
import { bracketed } from '../../lib/text/labels.ts'
import './agency-menu.css'

interface AgencyMenuProps {
  agency: Agency
  agencies: readonly Agency[]
  onChoose(code: string): void
  onAdd(): void
}

/** The agency's name; opens to the others, and to following one more. */
export function AgencyMenu({ agency, agencies, onChoose, onAdd }: AgencyMenuProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useId()
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  useEffect(() => {
    if (!open) return
    const outside = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // It would close the whole popup.
      event.preventDefault()
      close()
    }
    document.addEventListener('keydown', escape)
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('keydown', escape)
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])
  return (
    <div class="agency-menu" ref={root}>
      <h1 class="agency-menu__title">
        <button
          type="button"
          class="agency-menu__button"
          ref={button}
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          title={bracketed(agency.name, agency.code)}
          onClick={() => setOpen(!open)}
        >
          <span class="agency-menu__name">{agency.name}</span>
          <span class="visually-hidden">,{POPUP.chooseAgency}</span>
          <Icon name="down" size={11} />
        </button>
      </h1>
      {open && (
        <ul class="agency-menu__list" id={list} aria-label={POPUP.agencies}>
          {agencies.map(({ code, name }) => (
            <li key={code}>
              <button
                type="button"
                class="agency-menu__item"
                aria-current={code === agency.code ? 'true' : undefined}
                onClick={() => {
                  close()
                  onChoose(code)
                }}
              >
                <span>{name}</span>
                <span class="agency-menu__code">{code}</span>
                {code === agency.code && <Icon name="done" size={14} />}
              </button>
            </li>
          ))}
          <li class="agency-menu__add">
            <button type="button" class="agency-menu__item" onClick={onAdd}>
              <Icon name="plus" size={14} />
              <span>{POPUP.addAgency}</span>
            </button>
          </li>
        </ul>
      )}
    </div>
  )
}
