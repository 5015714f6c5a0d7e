import type { JsonValue, Parsed } from './json.ts'

/** As `parseYaml` of yaml.ts, which is loaded only here: it and its parser are for those who write YAML. */
export async function parseYaml(text: string, within?: string[]): Promise<Parsed<JsonValue>> {
  const yaml = await import(/* webpackChunkName: "payload" */ './yaml.ts')
  return yaml.parseYaml(text, within)
}
