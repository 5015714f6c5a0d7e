import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'

/** More than this of the machine's CPU for somebody else, and the figures are not worth much. */
export const MOST_NOISE = 0.05

/** CPU time of the whole machine since it was started. */
export function busyMs(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0)
}

/**
 * Looks at the machine from now on.
 *
 * @returns what tells, in a line, how much was going on beside the measured processes; it takes their CPU time
 */
export function watchNoise(): (measuredCpuMs: number) => string {
  const started = performance.now()
  const own = process.cpuUsage()
  const before = { busy: busyMs(), stolen: stolenMs(), load: loadavg()[0] ?? 0 }
  return (measuredCpuMs) => {
    const machineMs = (performance.now() - started) * availableParallelism()
    const { user, system } = process.cpuUsage(own)
    const others = Math.max(0, busyMs() - before.busy - measuredCpuMs - (user + system) / 1000) / machineMs
    const stolen = (stolenMs() - before.stolen) / machineMs
    const quiet = others + stolen <= MOST_NOISE ? 'quiet enough' : 'noisy: take the ratios with care, or run it again'
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`
    const loads = [before.load, loadavg()[0] ?? 0].map((load) => load.toFixed(1)).join(' before, ')
    return `Noise: other processes took ${percent(others)} of the machine's CPU, its host ${percent(stolen)} (${quiet}); load ${loads} after.\n`
  }
}

/** What a virtual machine did not get of its CPUs: https://docs.kernel.org/filesystems/proc.html */
function stolenMs(): number {
  if (process.platform !== 'linux') return 0
  const [, steal] = /^cpu +(?:\d+ ){7}(\d+)/.exec(readFileSync('/proc/stat', 'utf8')) ?? []
  return Number(steal ?? 0) * 10
}
