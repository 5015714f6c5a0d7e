import { startSandbox } from '../sandbox/github/server.ts'

/** The server's first message. */
export interface Started {
  url: string
  /** May write to all of the repositories, and has no hourly limit to speak of. */
  token: string
  /** The full names of 1,000 repositories. */
  repositories: string[]
}

/** The answer to any message to the server: what happened since the last one. */
export interface Served {
  dispatches: number
  cpuMs: number
}

// A process of its own, started by fork() with the latency in milliseconds; ends with the process that started it.
// All names together must fit into one environment variable: 128 KiB on Linux.
const token = `ghp_${'SandboxBench'.padEnd(36, '0')}`
const names = Array.from({ length: 1000 }, (_, index) => `service-${String(index + 1).padStart(4, '0')}`)
const repositories = names.map((name) => `acme/${name}`)
const sandbox = await startSandbox({
  latencyMs: Number(process.argv[2]),
  world: {
    owners: [{ id: 1, login: 'acme', type: 'Organization' }],
    repositories: names.map((name, index) => ({ id: index + 1, owner: 'acme', name })),
    tokens: {
      [token]: {
        login: 'octocat',
        scopes: ['repo'],
        repositories: Object.fromEntries(repositories.map((name) => [name, 'write'])),
        rateLimit: { limit: 1_000_000_000 },
      },
    },
  },
})

let cpu = process.cpuUsage()
process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu)
  tell({ dispatches: sandbox.dispatches.length, cpuMs: (user + system) / 1000 })
  cpu = process.cpuUsage()
  sandbox.dispatches.length = 0
  sandbox.requests.length = 0
})
process.on('disconnect', () => process.exit())
tell({ url: sandbox.url, token, repositories })

function tell(message: Started | Served) {
  process.send?.(message)
}
