import { useEffect, useState } from 'preact/hooks'
import { parseRoute, type Route } from '../../components/dashboard/route.ts'

/** What the address asks for, now and as it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = (): void => {
      setHash(location.hash)
      scrollTo(0, 0)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return parseRoute(hash)
}
