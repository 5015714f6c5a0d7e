import { position } from './place.ts'

/**
 * Where the items of a list stand in a text of YAML, or of JSON, which is YAML, too.
 *
 * @param text that can be parsed
 * @param key of the mapping that has the list, where the text is one
 * @returns such as `line 3, column 5` for each item
 */
export async function itemPlaces(text: string, key: string): Promise<string[]> {
  const yaml = await import('yaml')
  const { contents } = yaml.parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false })
  const list = yaml.isMap(contents) ? contents.get(key, true) : contents
  if (!yaml.isSeq(list)) return []
  return list.items.map((item) => position(text, yaml.isNode(item) ? (item.range?.[0] ?? 0) : 0))
}
