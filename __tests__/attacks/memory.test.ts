import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAction } from '../../sandbox/runner/run-action.ts'
import { readStep } from '../action/step.ts'
import { withHttp } from '../github/servers.ts'

const folder = mkdtempSync(join(tmpdir(), 'memory-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TARGETS = 1000
const crowd = Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`x${index}`, 'y']))

/**
 * Writes a process's peak, in KiB, as it ends. Linux lets `maxRSS` begin with the memory of whoever started the process, a
 * test's worker of any size; `VmHWM` begins with its own program: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
 */
const writesPeak = (peak: string) => `
  const { existsSync, readFileSync, writeFileSync } = require('node:fs')
  process.on('exit', () => {
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
    writeFileSync(${JSON.stringify(peak)}, /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? String(process.resourceUsage().maxRSS))
  })`

/** At most what a small runner has to give; its peak as the system saw it. */
const MOST_MEGABYTES = 512
const MOST_OF_HEAP = 256

/** As much as is read of a refusal, whole. */
const closed = (start: string, piece: string, end: string) =>
  start + piece.repeat(Math.floor(64_000 / piece.length)) + end

test.each<[what: string, status: number, headers: Record<string, string>, body: string]>([
  ['lists three deep', 422, {}, closed('[', '[[[]]],', '[]]')],
  ['objects of many keys', 422, crowd, closed('{"message": "Invalid request.", "errors": [', '{"a":{}},', '{}]}')],
  ['text that is no JSON', 502, crowd, closed('', '<p> ', '')],
])(
  '1,000 refusals of 64 KiB, %s: the step ends with its outputs in little memory',
  async (_, status, headers, body) => {
    const peak = join(folder, 'peak')
    const preload = join(folder, 'preload.cjs')
    writeFileSync(preload, writesPeak(peak))
    const ran = await withHttp(
      (request, response) => {
        request.resume()
        request.on('end', () =>
          response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body),
        )
      },
      (port) =>
        runAction({
          inputs: {
            ...{
              token: 'ghp_0123456789',
              'event-type': 'deploy',
              'max-parallel': '100',
              'max-per-minute': '0',
              retries: '0',
            },
            targets: Array.from({ length: TARGETS }, (_, index) => `acme/r${index}`).join(' '),
          },
          env: { NODE_OPTIONS: `--max-old-space-size=${MOST_OF_HEAP} --require ${preload}` },
          github: { apiUrl: `http://127.0.0.1:${port}` },
        }),
    )
    expect(ran.stderr).toBe('')
    const { results, outputs } = readStep(ran)
    expect(outputs['failed-count']).toBe(String(TARGETS))
    expect(results).toHaveLength(TARGETS)
    expect(Number(readFileSync(peak, 'utf8')) / 1024).toBeLessThan(MOST_MEGABYTES)
  },
)
