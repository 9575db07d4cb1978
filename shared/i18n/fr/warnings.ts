/** What was saved and deserves a look: never a refusal. */
export const warnings = {
  noMandateRunning:
    'La date est enregistrée, mais aucun mandat de l’instance ne court ce jour-là\u00a0: personne ne pourra être noté présent.',
  attendanceNotEntered:
    'La décision est enregistrée. Les présences ne sont pas encore saisies\u00a0: les voix n’ont pas pu leur être comparées.',
  votesExceedVoices: 'La décision {{number}} compte plus de voix que les présents. Corrigez ses voix ou les présences.',
} as const
