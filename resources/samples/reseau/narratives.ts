import type { ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { TextBlock, TextTree } from '#shared/domain/common/text-tree.ts'

/** The secretary's part of the three reports. The third one is a draft: its means are not written yet. */

const p = (text: string): TextBlock => ({ kind: 'paragraph', content: [{ text }] })
const h = (text: string): TextBlock => ({ kind: 'heading', level: 1, content: [{ text }] })
type Item = string | readonly [title: string, ...details: string[]]
const list = (ordered: boolean, ...items: Item[]): TextBlock => ({
  kind: 'list',
  ordered,
  items: items.map((item) => {
    if (typeof item === 'string') return { content: [{ text: item }] }
    const [title, ...details] = item
    return { content: [{ text: title, bold: true }], children: details.map((text) => [{ text }]) }
  }),
})
const doc = (...blocks: TextBlock[]): TextTree => ({ type: 'doc', blocks })

type Narratives = Partial<Record<ReportSectionKey, TextTree>>

export const narratives: Readonly<Record<2023 | 2024 | 2025, Narratives>> = {
  2023: {
    review: doc(
      p(
        'L’année 2023 est celle de l’installation. Le comité a adopté son règlement, retenu la charte et ouvert les adhésions au mois de mars. Vingt-quatre lieux l’ont acceptée avant la fin de l’année, soit quatre de plus que prévu.',
      ),
      p(
        'Le prêt de matériel entre lieux fonctionne depuis l’été ; il a surtout servi aux communes qui n’ont pas d’équipement propre.',
      ),
    ),
    orientations: doc(
      list(
        true,
        ['Aller vers les communes éloignées.', 'Équiper deux ateliers itinérants avant la rentrée de 2024.'],
        ['Rendre les lieux accessibles.', 'Décrire l’accès de chaque lieu sur la carte.'],
        ['Accueillir les jeunes.', 'Proposer un créneau sans adulte dans trois lieux.'],
      ),
    ),
    means: doc(
      p(
        'Le comité propose pour 2024 un budget de fonctionnement de 104 000 euros. Il ne s’agit que d’une proposition : chaque partie décide de ce qui lui revient.',
      ),
    ),
  },
  2024: {
    review: doc(
      p(
        'Le réseau compte quarante-deux lieux. Les deux ateliers itinérants circulent depuis septembre et l’achat groupé de 120 postes a été livré en mai.',
      ),
      p(
        'L’essai du logiciel de rendez-vous a duré trois mois dans quatre lieux. Il a montré qu’un outil commun aide les lieux très fréquentés, et gêne ceux qui reçoivent sans rendez-vous.',
      ),
    ),
    addedValue: doc(
      p(
        'L’apport social n’a pas été mesuré. Les lieux citent d’abord le temps gagné par les services sociaux et le retour à l’emploi de quelques personnes, sans que ces effets puissent être chiffrés.',
      ),
    ),
    orientations: doc(
      list(
        true,
        ['Ouvrir le soir.', 'Un lieu par intercommunalité avant la fin de 2025.'],
        ['Améliorer l’accessibilité.', 'Atteindre 60 % de lieux accessibles.'],
        ['Donner une place aux jeunes.'],
        ['Mesurer l’apport social.', 'Adopter une méthode simple, fondée sur des entretiens.'],
      ),
    ),
    means: doc(
      p(
        'Le comité propose un budget de 118 000 euros et la rémunération d’une demi-journée de coordination par mois dans chaque lieu témoin.',
      ),
    ),
  },
  2025: {
    review: doc(
      p(
        'L’année 2025 est celle de l’élargissement. Dix-huit lieux ont rejoint le réseau, dont six bibliothèques rurales : la carte ne laisse plus que trois communes à plus de vingt minutes d’un lieu. Quatre lieux ouvrent désormais un soir par semaine.',
      ),
      h('Ce qui a été fait'),
      list(
        false,
        ['Étude des publics éloignés.', 'Remise en février ; ses six constats ont été présentés dans trois intercommunalités.'],
        [
          'Remise d’ordinateurs.',
          'Quatre-vingt-dix postes ont été remis par décision du comité, et d’autres directement par les ateliers.',
        ],
        ['Ateliers itinérants.', 'Six communes de plus depuis octobre.'],
      ),
      h('Ce qui n’a pas été fait, et pourquoi'),
      p(
        'La formation des accueillants n’a pas eu lieu : le centre de formation n’avait pas de salle équipée entre mars et novembre. Le fonds de réparation attend son règlement. L’enquête de satisfaction, prévue en octobre, a été repoussée à février 2026.',
      ),
    ),
    network: doc(
      p(
        'Les adhésions de 2025 viennent surtout des bibliothèques. Elles déclarent peu de critères la première année ; le secrétariat propose un entretien à chacune d’elles avant l’été.',
      ),
    ),
    addedValue: doc(
      p(
        'Le comité a adopté en décembre une méthode fondée sur vingt entretiens et sur les heures de bénévolat. Une première série de huit entretiens, menée en novembre, donne des indications et non des mesures.',
      ),
      list(
        false,
        'Les personnes reçues disent surtout gagner en autonomie pour leurs démarches de santé et de logement.',
        'Les agents d’accueil des mairies envoient vers les lieux les demandes auxquelles ils n’ont pas le temps de répondre.',
        'Les commerçants rencontrés ont gardé une vente en ligne simple, tenue avec l’aide d’un lieu.',
      ),
    ),
    orientations: doc(
      p(
        'Le comité propose quatre orientations pour 2026 et 2027. Chacune sera suivie par une catégorie de membres désignée en février.',
      ),
      list(
        true,
        [
          'Consolider les lieux récents.',
          'Un entretien par an avec chaque adhérent sous le seuil.',
          'Deux sessions de formation des accueillants, dont une dans le pôle Ouest.',
        ],
        [
          'Rendre les lieux accessibles.',
          'Une fiche d’accessibilité pour chacun des lieux.',
          'Quinze aménagements simples par an, choisis avec les personnes concernées.',
        ],
        [
          'Faire une vraie place aux jeunes.',
          'Pourvoir le siège vacant avant la séance de mai.',
          'Une activité conçue par des jeunes dans chaque lieu témoin.',
        ],
        [
          'Dire ce que le réseau apporte.',
          'Vingt entretiens et un relevé des heures de bénévolat.',
          'Une page par an pour les élus.',
        ],
      ),
    ),
    difficulties: doc(
      p('Deux difficultés ont été signalées au comité en 2025.'),
      list(
        false,
        [
          '15 mai 2025, pôle Ouest.',
          'Le bus numérique est resté six semaines en réparation ; les communes desservies ont été prévenues par leur mairie.',
        ],
        [
          '18 septembre 2025, médiathèques.',
          'Trois lieux n’ont plus de connexion suffisante depuis des travaux ; un raccordement provisoire est attendu.',
        ],
      ),
      p('Aucune difficulté entre les parties n’a été portée à la connaissance du secrétariat.'),
    ),
  },
}
