import { createContext, Script } from 'node:vm'

/** Thrown where work was interrupted. */
export class OutOfTime extends Error {}

// Made once: it takes some milliseconds.
const script = new Script('work()')
const context = createContext()

/**
 * Does work that has no await in it, such as parsing text from outside, for so long at most: nothing else, a signal
 * included, is heard meanwhile. Work that is interrupted must leave nothing half done behind.
 *
 * @returns what it returns; throws what it throws, and `OutOfTime` where its time was over
 * @see https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 */
export function inTime<Value>(work: () => Value, mostMs: number): Value {
  try {
    context.work = work
    return script.runInContext(context, { timeout: mostMs })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new OutOfTime(`more than ${mostMs} ms`)
  } finally {
    context.work = undefined
  }
}
