import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/github/server.ts'
import type { Certificate } from '../../sandbox/network/certificate.ts'
import { closedPort } from '../../sandbox/network/ports.ts'
import { type ConnectProxy, startProxy } from '../../sandbox/network/proxy.ts'
import { createClients } from '../../src/connect.ts'
import type { Client } from '../../src/github/client.ts'
import type { Where } from './conditions.ts'
import type { OpenNet } from './fan-out.ts'

interface NetworkOptions {
  /** Makes GitHub speak TLS. */
  certificate?: Certificate
  /** Of servers that nobody trusts. */
  stranger: Certificate
}

/** For a request that nobody answers, which waits for real: enough for a busy machine to connect. */
const SHORT_MS = 3000
const LONG_MS = 60_000

/** A GitHub over real connections, and the places where a request can go astray; each is there once it is needed. */
export function overNetwork({ certificate, stranger }: NetworkOptions): OpenNet {
  return async ({ world, faults, clock, signal }) => {
    const scheme = certificate ? 'https' : 'http'
    const tls = certificate ? { tls: certificate } : {}
    const sandbox = await startSandbox({ world, faults, clock: clock.now, ...tls })
    const opened: (Sandbox | ConnectProxy)[] = [sandbox]
    const made = new Map<string, Promise<(token: string) => Client>>()

    const open = async (options: SandboxOptions) => {
      const other = await startSandbox(options)
      opened.push(other)
      return other.url
    }
    const tunnel = async (options: { refuse: number } | { stall: true }) => {
      const proxy = await startProxy({ hosts: {}, ...options })
      opened.push(proxy)
      return { apiUrl: 'https://api.github.test', proxy: new URL(proxy.url) }
    }
    const strange = { tls: stranger }
    const roads: Record<Where, () => Promise<{ apiUrl: string; proxy?: URL }>> = {
      'closed port': async () => ({ apiUrl: `${scheme}://127.0.0.1:${await closedPort()}` }),
      'unknown name': async () => ({ apiUrl: `${scheme}://unknown.test` }),
      'name server silent': async () => ({ apiUrl: `${scheme}://silent.test` }),
      'name server broken': async () => ({ apiUrl: `${scheme}://broken.test` }),
      'dropped connection': async () => ({ apiUrl: await open({ ...tls, faults: [{ drop: 'connect' }] }) }),
      'stalled connection': async () => ({ apiUrl: await open({ ...tls, faults: [{ stall: 'connect' }] }) }),
      'no HTTP': async () => ({ apiUrl: (await open(strange)).replace('https:', 'http:') }),
      'untrusted certificate': async () => ({ apiUrl: await open(strange) }),
      'certificate of another': async () => ({ apiUrl: sandbox.url.replace('127.0.0.1', 'another.test') }),
      'no TLS': async () => ({ apiUrl: (await open({})).replace('http:', 'https:') }),
      'refusing proxy': () => tunnel({ refuse: 407 }),
      'silent proxy': () => tunnel({ stall: true }),
    }
    const make = async (where: Where | undefined, silent: boolean) => {
      const { apiUrl, proxy } = where ? await roads[where]() : { apiUrl: sandbox.url }
      const timeoutMs = silent ? SHORT_MS : LONG_MS
      return createClients({ apiUrl, proxy, timeoutMs, stop: signal, cutOff: signal, onExchange: () => undefined })
    }

    return {
      ...{ requests: sandbox.requests, dispatches: sandbox.dispatches },
      async clientFor(token, condition) {
        const { astray, silent } = condition ?? {}
        const key = `${astray?.where ?? 'sandbox'} ${silent}`
        const clients = made.get(key) ?? make(astray?.where, silent ?? false)
        made.set(key, clients)
        const client = (await clients)(token)
        return { request: (route, parameters) => clock.during(client.request(route, parameters)) }
      },
      async close() {
        for (const each of opened) await each.close()
      },
    }
  }
}
