import { type Sandbox, startSandbox } from '../github/server.ts'
import { createCertificate } from '../network/certificate.ts'
import { closedPort } from '../network/ports.ts'
import { startProxy } from '../network/proxy.ts'
import type { Scene } from './scenes.ts'

/** A sandbox made ready for a scene. */
export interface Stage {
  sandbox: Sandbox
  /** For `github-api-url`. */
  apiUrl: string
  /** What the step's environment needs besides. */
  env: Record<string, string>
  close(): Promise<void>
}

/** Starts what a scene plays on: the sandbox, and whatever stands in its way. */
export async function setStage({ faults = [], world, place }: Omit<Scene, 'expects'>): Promise<Stage> {
  const certificate = place === 'untrusted certificate' ? createCertificate() : undefined
  const sandbox = await startSandbox({
    faults,
    ...(world ? { world } : {}),
    ...(certificate ? { tls: certificate } : {}),
    ...(place === 'web site' ? { basePath: '/api/v3' } : {}),
  })
  const proxy = place === 'refusing proxy' ? await startProxy({ hosts: {}, refuse: 407 }) : undefined
  const apiUrl = {
    'closed port': () => closedPort().then((port) => `http://127.0.0.1:${port}`),
    // Reserved for names that never exist: https://www.rfc-editor.org/rfc/rfc6761#section-6.4
    'unknown host': () => 'https://api.github.invalid',
    // Loopback hosts are never asked for through a proxy, so the API needs a name.
    'refusing proxy': () => 'https://api.github.test',
    'web site': () => new URL(sandbox.url).origin,
    'untrusted certificate': () => sandbox.url,
  }
  return {
    sandbox,
    apiUrl: place ? await apiUrl[place]() : sandbox.url,
    env: proxy ? { https_proxy: proxy.url } : {},
    async close() {
      certificate?.remove()
      await Promise.all([sandbox.close(), proxy?.close()])
    },
  }
}
