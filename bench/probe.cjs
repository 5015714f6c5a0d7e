// Loaded into the measured process by --require: as it ends, it leaves its CPU time and peak memory in RUNNER_TEMP.
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const measured = { cpuMs: (user + system) / 1000, peakMiB: peakKiB() / 1024 }
  writeFileSync(join(process.env.RUNNER_TEMP, 'probe.json'), JSON.stringify(measured))
})

function peakKiB() {
  // On Linux maxRSS begins with the peak of the process that started this one.
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
}
