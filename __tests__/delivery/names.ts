import dns, { type LookupAddress } from 'node:dns'
import { isIP } from 'node:net'

type Callback = (error: Error | null, address?: string | LookupAddress[], family?: number) => void

/** How a name is resolved. */
const NAMES: Record<string, (found: Callback, all: boolean) => void> = {
  'unknown.test': (found) => found(failure('ENOTFOUND', 'unknown.test')),
  'broken.test': (found) => found(failure('EAI_AGAIN', 'broken.test')),
  'silent.test': () => undefined,
  'another.test': (found, all) =>
    all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4),
}

/** Stands in for the name server: no test asks a real one. */
export function playNameServer() {
  const real = dns.lookup as unknown as (name: string, options: object, found: Callback) => void
  const lookup = (name: string, options: { all?: boolean }, found: Callback) => {
    const resolve = NAMES[name]
    if (resolve) setImmediate(() => resolve(found, options.all ?? false))
    else if (isIP(name)) real(name, options, found)
    else found(new Error(`A test looked up ${name}`))
  }
  return jest.spyOn(dns, 'lookup').mockImplementation(lookup as unknown as typeof dns.lookup)
}

function failure(code: string, name: string): Error {
  return Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code, syscall: 'getaddrinfo', hostname: name })
}
