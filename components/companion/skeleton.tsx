import { POPUP } from '../../lib/text/popup.ts'
import './skeleton.css'

/** The shape of what comes, before it is there. */
export function Skeleton() {
  return (
    <div class="companion" aria-busy="true">
      <p class="visually-hidden" role="status">
        {POPUP.loading}
      </p>
      <div class="skeleton skeleton--head" />
      <div class="skeleton skeleton--next" />
      <div class="skeleton skeleton--list" />
    </div>
  )
}
