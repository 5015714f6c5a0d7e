import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  barePost,
  type Contender,
  nodeAlone,
  otherAction,
  type Sample,
  samplePair,
  thisAction,
  thisActionStarting,
} from './contenders.ts'
import { type Loopback, startLoopback } from './loopback.ts'
import { median, spread, table, verdict } from './measure.ts'
import { watchNoise } from './noise.ts'

// What the time may be of a rival's, and what is hoped for. Users reach GitHub over TLS.
const OF_BARE_POST: Limit = { most: 1.25 }
const OF_BARE_POST_OVER_TLS: Limit = { most: 1.3, aim: 1.2 }
const OF_OTHER_ACTION: Limit = { most: 0.65, aim: 0.55 }

const OF_AN_EVENT: Limit = { most: 1.03 }

const MOST_MIB = 58
const MOST_KB_OF_MAIN = 600
const MOST_KB_OF_DIST = 1200

interface Limit {
  most: number
  aim?: number
}

interface Rival extends Contender {
  limit?: Limit
  pairs: { ours: Sample; theirs: Sample }[]
}

/**
 * The whole process that sends one event to a loopback server, in pairs with a bare POST, with Node alone and with
 * other actions.
 *
 * @param against paths of other actions' bundles
 * @param inputs what those get, by name
 * @param tls whether the server is reached over TLS, as GitHub's API is
 */
export function startUp(rounds: number, against: string[], inputs: Record<string, string>, tls: boolean) {
  return compared(rounds, tls, (server) => ({
    bundle: thisAction(server),
    rivals: [
      { ...barePost(server), limit: tls ? OF_BARE_POST_OVER_TLS : OF_BARE_POST, pairs: [] },
      { ...nodeAlone(), pairs: [] },
      ...against.map((path) => ({ ...otherAction(path, inputs, server), limit: OF_OTHER_ACTION, pairs: [] })),
    ],
  }))
}

/** The whole process that starts one workflow, in pairs with the one that sends one event. */
export function startUpOfWorkflow(rounds: number, tls: boolean) {
  return compared(rounds, tls, (server) => ({
    bundle: thisActionStarting(server),
    rivals: [{ ...thisAction(server), limit: OF_AN_EVENT, pairs: [] }],
  }))
}

async function compared(
  rounds: number,
  tls: boolean,
  contenders: (server: Loopback) => { bundle: Contender; rivals: Rival[] },
) {
  const server = await startLoopback(tls)
  try {
    const { bundle, rivals } = contenders(server)
    for (const rival of rivals) await samplePair(bundle, rival)
    const endWatch = watchNoise()
    for (let round = 0; round < rounds; round++) {
      for (const rival of rivals) {
        // Who comes second may find the machine warmer: they take turns.
        const [ours, theirs] =
          round % 2 === 0 ? await samplePair(bundle, rival) : (await samplePair(rival, bundle)).reverse()
        if (ours && theirs) rival.pairs.push({ ours, theirs })
      }
    }
    const samples = rivals.flatMap(({ pairs }) => pairs.flatMap(({ ours, theirs }) => [ours, theirs]))
    // Each was measured in one run, and timed in another.
    const noise = endWatch(samples.reduce((sum, { cpuMs }) => sum + 2 * cpuMs, 0))
    process.stdout.write(report(rounds, bundle, rivals, tls) + noise)
  } finally {
    server.close()
  }
}

function report(rounds: number, bundle: Contender, rivals: Rival[], tls: boolean): string {
  const ours = rivals.flatMap(({ pairs }) => pairs.map(({ ours }) => ours))
  const row = (name: string, samples: Sample[]) => [
    name,
    spread(samples.map(({ ms }) => ms)),
    spread(samples.map(({ cpuMs }) => cpuMs)),
    spread(samples.map(({ peakMiB }) => peakMiB)),
  ]
  const theirs = rivals.map(({ name, pairs }) => {
    const samples = pairs.map(({ theirs }) => theirs)
    return row(name, samples)
  })
  const ratios = rivals.map(({ name, pairs, limit }) => {
    const times = pairs.map(({ ours, theirs }) => ours.ms / theirs.ms)
    const cpu = pairs.map(({ ours, theirs }) => ours.cpuMs / theirs.cpuMs)
    return [`${bundle.name} / ${name}`, spread(times, 2), spread(cpu, 2), limit ? judged(median(times), limit) : '']
  })
  const main = kilobytes('index.js')
  const all = kilobytes('')
  const peak = median(ours.map(({ peakMiB }) => peakMiB))
  return [
    `${bundle.name}${tls ? ' over TLS' : ''}, the whole process: ${rounds} pairs each, medians (lowest–highest).\n`,
    table([['', 'time, ms', 'CPU, ms', 'peak, MiB'], row(bundle.name, ours), ...theirs]),
    table([['pair by pair', 'time', 'CPU', 'target (time)'], ...ratios]),
    table([
      ['', 'is', 'target'],
      ['peak memory, MiB', peak.toFixed(1), verdict(peak <= MOST_MIB, `${MOST_MIB}`)],
      ['dist/index.js, KB', main.toFixed(), verdict(main <= MOST_KB_OF_MAIN, `${MOST_KB_OF_MAIN}`)],
      ['dist/, KB', all.toFixed(), verdict(all <= MOST_KB_OF_DIST, `${MOST_KB_OF_DIST}`)],
    ]),
    '',
  ].join('\n')
}

function judged(ratio: number, { most, aim }: Limit): string {
  const hoped = aim === undefined ? '' : `, aim of ${aim.toFixed(2)} ${ratio <= aim ? 'met' : 'missed'}`
  return verdict(ratio <= most, most.toFixed(2)) + hoped
}

/** Of a file of dist/, or of all of them; in thousands of bytes. */
function kilobytes(name: string): number {
  const dist = join(import.meta.dirname, '../dist')
  const paths = (name ? [name] : readdirSync(dist, { recursive: true })).map((file) => join(dist, file.toString()))
  const sizes = paths.map((path) => statSync(path)).map((stats) => (stats.isFile() ? stats.size : 0))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}
