import type { Catalogue } from '../keys.ts'
import type { fr } from '../fr/index.ts'
import { criteriaSets } from './criteria-sets.ts'
import { explanations } from './explanations.ts'
import { templates } from './templates.ts'
import { warnings } from './warnings.ts'
import { common } from './common.ts'
import { docx } from './docx.ts'
import { errors } from './errors.ts'
import { home } from './home.ts'
import { indicators } from './indicators.ts'
import { main } from './main.ts'
import { meetings } from './meetings.ts'
import { decisions } from './decisions.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'
import { ui } from './ui.ts'
import { fields } from './fields.ts'
import { history } from './history.ts'
import { shell } from './shell.ts'
import { spaces } from './spaces.ts'
import { settings } from './settings.ts'
import { adherents } from './adherents.ts'
import { bodies } from './bodies.ts'
import { charter } from './charter.ts'
import { mandates } from './mandates.ts'
import { people } from './people.ts'

export const en: Catalogue<typeof fr> = {
  adherents,
  bodies,
  charter,
  common,
  criteriaSets,
  decisions,
  docx,
  errors,
  explanations,
  fields,
  history,
  home,
  indicators,
  main,
  mandates,
  meetings,
  people,
  report,
  reports,
  settings,
  shell,
  spaces,
  templates,
  ui,
  warnings,
}
