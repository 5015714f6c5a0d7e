/** What this process has computed so far, in milliseconds: unlike time, no matter of how busy the machine is. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Ten times what is meant to be enough: what takes ever longer is a defect. */
export const MOST_CPU_MS = 20_000
