/**
 * By which packages of ours print what they do: `debug`, which comes with the proxy's agent, the proxy's address, and
 * `yaml` the payload. None of it would be cleaned, nor kept from being read as a command.
 */
const LISTENED_TO = ['DEBUG', 'LOG_STREAM', 'LOG_TOKENS']

/** Takes out of the environment what makes packages print, before one of them is loaded. */
export function silencePackages(env: NodeJS.ProcessEnv) {
  for (const name of LISTENED_TO) delete env[name]
}
