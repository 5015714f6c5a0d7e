import { RUN_NAME_LINE } from '../events/run-name.ts'
import type { Remark } from '../receivers/remarks.ts'
import { inline } from '../text/inline.ts'

/** What is wrong between a payload and a workflow that it starts, in a line, with what to do. */
export function remarkLine(remark: Remark): string {
  const path = inline(remark.path, 150)
  switch (remark.kind) {
    case 'missing': {
      const near = remark.nearest === undefined ? '' : ` It has ${inline(remark.nearest, 100)}.`
      return `${path}:${remark.line} reads client_payload.${inline(remark.name, 150)}, which the payload lacks.${near}`
    }
    case 'no-run-name':
      return `${path} does not show the id by which its run is told: add the line \`${RUN_NAME_LINE}\`.`
    case 'injection':
      return `${path}:${remark.line} puts ${inline(remark.what, 200)} into a script (${remark.into}:) as it is, so whoever writes the payload can run commands there: pass it by env:, and read the variable.`
  }
}
