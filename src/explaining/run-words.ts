// What explains runs, in one chunk: it is loaded as a whole, or not at all.

export { createMayShow } from '../github/visibility.ts'
export { createRunExplanation } from './followed.ts'
export { createWhyFailed } from './why-failed.ts'
