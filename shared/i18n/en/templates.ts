import type { templates as source } from '../fr/templates.ts'
import type { Catalogue } from '../keys.ts'

export const templates: Catalogue<typeof source> = {
  firstSeat: 'Seat 1',
  defaultChoice: 'default choice, not set by the text',
  reference: {
    charter9: 'national charter of digital mediation, art.\u00a09',
    charter12: 'national charter of digital mediation, art.\u00a012',
    convention7: 'cooperation agreement of 3\u00a0February 2015, art.\u00a07',
    convention9: 'cooperation agreement of 3\u00a0February 2015, art.\u00a09',
  },
  open: {
    silences:
      'The text says nothing of quorum, proxies, secret ballots, ties or the secretary. The application invents none of them.',
  },
  nationalGovernance: {
    name: 'Governance committee of the charter',
    shortName: 'Governance committee',
    description: 'Eight categories, from ministries to youth movements, to look after a charter and its adherents over time.',
    source: 'After the national membership charter of the digital mediation network, art.\u00a09 and 12',
    foundingText:
      'To look after the charter over time: reword its criteria, commission useful studies, build indicators, assess the social and economic benefit of the work.',
    hubSeat: 'Hub pilot (ex officio)',
    category: {
      ministries: 'Ministries concerned',
      localAuthorities: 'Local authorities',
      companies: 'Companies',
      associations: 'Specialised associations',
      institutions: 'Public and private institutions',
      hubs: 'Interregional hubs',
      citizens: 'Citizens',
      youth: 'Young people and youth movements',
    },
    default: {
      seats: 'One seat a category to begin with: the text does not set their number. Add your own.',
    },
    alternative: {
      frequency:
        'Another text asks this committee for at least one meeting a year (cooperation agreement, art.\u00a07). You may take that rule.',
      categories:
        'The cooperation agreement (art.\u00a07) describes the same committee differently: industrial partners bound to the State by an agreement, without citizens, young people or hubs.',
    },
    open: {
      composition:
        'Three texts describe this composition and do not agree. This template follows the national charter, art.\u00a012.',
      frequency: 'The national charter sets no rhythm of meetings: it stays “not specified” until the committee chooses one.',
      decisionRule: 'The national charter does not say how the committee decides: the rule stays “not specified”.',
    },
  },
  twoPartySteering: {
    name: 'Steering committee of the agreement',
    shortName: 'Steering committee',
    description: 'Two parties, one seat each, unanimity, and minutes that both validate.',
    source: 'After the cooperation agreement between the State and Réseau Canopé, art.\u00a09',
    foundingText: 'Three tasks: review the past year, set the orientations of the coming year, discuss means and propose them.',
    seat: 'Representation of the party',
    party: { first: 'First party', second: 'Second party' },
    default: {
      abstention: 'An abstention does not block unanimity: default choice, not set by the text.',
    },
    alternative: {
      decisionRule:
        'Other agreements ask for the unanimity of all seats, not only of the votes cast. Choose the one that matches your text.',
    },
    open: {
      abstention: 'The text asks for unanimity without saying what an abstention does.',
      renewal:
        'The text on the length of the agreement mixes express renewal with denunciation at any time, and does not say for how long it is renewed.',
      wording: 'The text once says “council” instead of committee, and has no article\u00a08.',
    },
  },
  free: {
    name: 'New body',
    shortName: 'Body',
    description: 'A body without a template: you name its categories and set its rules.',
    category: 'First category',
    open: { everything: 'Nothing is set: rhythm, decision rule and validation of minutes stay “not specified”.' },
  },
}
