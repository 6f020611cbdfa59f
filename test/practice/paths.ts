/** Addresses as such systems have them. Pages link by these; nobody outside should know any. */
export const paths = {
  login: '/eform/login.do',
  menu: '/eform/menu.do',
  query: '/eform/statQuery.do',
  result: '/eform/statResult.do',
  correct: '/eform/statCorrect.do',
  backfill: '/eform/statAppend.do',
  export: '/eform/statExport.do',
  download: '/eform/statDownload.do',
  produce: '/eform/statProduce.do',
  ready: '/eform/statReady.do',
  file: '/eform/statFile.do',
} as const
