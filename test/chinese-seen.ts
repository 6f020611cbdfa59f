/**
 * What a page shows in Chinese although it speaks English: its texts and what is read aloud, without what it quotes
 * from the pages of others in 「」, explains in (), or marks as Chinese; `names`: the office's own. Runs in the page.
 */
export function chineseSeen(names: readonly string[]): string[] {
  const isChinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef・]/u
  const clean = (text: string): string =>
    names.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(/「[^」]*」|\([^()]*\)/g, '')
  const spoken = [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((one) => !one.closest('script, style, [lang^=zh]'))
    .flatMap((one) => [
      ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''),
      ...[...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((one) => (one as Text).data),
    ])
  return [...new Set([document.title, ...spoken].filter((text) => isChinese.test(clean(text))))]
}
