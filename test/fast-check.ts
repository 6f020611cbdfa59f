import fc from 'fast-check'

/**
 * Properties draw the same examples in every `npm test`: whether a change may land must not hang on luck. `LONG=1` draws
 * others each time; what it finds becomes a case.
 */
if (!process.env.LONG) fc.configureGlobal({ seed: 20_261_120 })
