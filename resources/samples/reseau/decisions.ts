import type { Decision } from '#shared/domain/entities/meeting.ts'

/**
 * Eighty decisions of the twelve meetings: nature (D decision, A opinion, R recommendation, O orientation, C contribution),
 * outcome, agenda item, title, wording. `report` marks the decision that adopts the report of a year.
 */
type Line = readonly [
  nature: 'D' | 'A' | 'R' | 'O' | 'C',
  outcome: Decision['outcome'],
  item: string,
  title: string,
  text: string,
  report?: number,
]

const minutes = 'Compte rendu précédent'
const life = 'Vie du réseau'
const charter = 'Charte et critères'
const tools = 'Outils et équipements'
const means = 'Moyens'
const future = 'Orientations'
const studies = 'Études et indicateurs'
const governance = 'Fonctionnement du comité'

export const decisions: readonly (readonly Line[])[] = [
  [
    ['D', 'adopted', governance, 'Installer le comité et adopter son règlement intérieur', 'Le comité adopte son règlement intérieur, qui fixe quatre séances par an au moins et la majorité absolue des suffrages exprimés.'],
    ['D', 'adopted', governance, 'Arrêter le calendrier des séances de 2023', 'Le comité se réunit les 9 février, 11 mai, 21 septembre et 7 décembre 2023.'],
    ['D', 'adopted', charter, 'Retenir la charte nationale comme charte du réseau', 'Le comité retient la version 1 de la charte et ses deux conditions obligatoires ; le seuil est de cinq critères spécifiques.'],
    ['D', 'adopted', life, 'Ouvrir les adhésions au réseau', 'Les déclarations d’adhésion sont reçues à compter du 1er mars 2023 par le secrétariat.'],
    ['A', 'adopted', tools, 'Donner un avis sur la carte des lieux', 'Le comité est favorable à une carte unique des lieux, tenue par les deux pôles.'],
    ['O', 'adopted', future, 'Commencer par les communes sans lieu', 'Le comité donne la priorité aux communes situées à plus de vingt minutes d’un lieu.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 9 février 2023', 'Sans modification.'],
    ['D', 'adopted', life, 'Confier la formation des accueillants au centre des Trois-Rivières', 'Le comité confie au centre de formation deux sessions de trois jours, ouvertes à vingt accueillants.'],
    ['D', 'adopted', tools, 'Créer un prêt de matériel entre lieux', 'Le comité crée un prêt gratuit de matériel entre adhérents, pour deux mois au plus.'],
    ['R', 'adopted', life, 'Afficher les horaires de permanence', 'Le comité recommande d’afficher les horaires à l’entrée de chaque lieu et en mairie.'],
    ['D', 'deferred', means, 'Fixer une cotisation des adhérents', 'Le comité reporte l’examen d’une cotisation faute d’éléments chiffrés.'],
    ['C', 'noted', studies, 'Contribuer à l’enquête nationale sur les usages', 'Le comité prend acte de la contribution du réseau, fondée sur douze lieux.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 11 mai 2023', 'Après correction de la liste des présents.'],
    ['D', 'adopted', governance, 'Accueillir une représentante du conseil municipal des jeunes', 'Le siège « Conseil des jeunes » est pourvu à compter du 4 septembre 2023.'],
    ['D', 'adopted', studies, 'Suivre quinze indicateurs', 'Le comité arrête une liste de quinze indicateurs, avec leur source et leur unité.'],
    ['D', 'rejected', means, 'Créer une cotisation de 50 euros', 'Le comité écarte la cotisation : l’adhésion au réseau reste gratuite.'],
    ['A', 'adopted', tools, 'Donner un avis sur l’achat groupé d’ordinateurs', 'Le comité est favorable à un achat groupé de postes reconditionnés, avec un service de maintenance.'],
    ['R', 'adopted', charter, 'Préparer un guide de déclaration des critères', 'Le comité recommande un guide de quatre pages qui illustre chaque groupe de critères.'],
    ['D', 'adopted', life, 'Désigner un lieu témoin par intercommunalité', 'Chaque intercommunalité propose un lieu témoin avant la fin de l’année.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 21 septembre 2023', 'Sans modification.'],
    ['D', 'adopted', means, 'Proposer le budget de fonctionnement de 2024', 'Le comité propose un budget de fonctionnement de 104 000 euros, réparti entre les parties selon l’annexe.'],
    ['D', 'adopted', tools, 'Engager l’achat groupé de 120 postes reconditionnés', 'Le comité engage un achat groupé de 120 postes, livrés avant juin 2024.'],
    ['O', 'adopted', future, 'Fixer les orientations de 2024', 'Le comité retient trois orientations : l’itinérance, l’accessibilité et l’accueil des jeunes.'],
    ['D', 'withdrawn', life, 'Créer une lettre d’information imprimée', 'Le point est retiré à la demande de son auteur, qui proposera une version en ligne.'],
    ['A', 'adopted', studies, 'Donner un avis sur l’étude des publics éloignés', 'Le comité est favorable au cahier des charges, complété d’un volet sur les travailleurs saisonniers.'],
    ['D', 'adopted', governance, 'Arrêter le calendrier des séances de 2024', 'Le comité se réunit les 8 février, 16 mai, 19 septembre et 12 décembre 2024.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 7 décembre 2023', 'Sans modification.'],
    ['D', 'adopted', governance, 'Adopter le rapport annuel 2023', 'Le comité adopte le rapport annuel 2023 et demande sa diffusion aux communes.', 2023],
    ['D', 'adopted', governance, 'Désigner des suppléants', 'Les organismes qui n’ont pas de suppléant en proposent un avant la séance de mai.'],
    ['R', 'adopted', life, 'Accueillir sans rendez-vous une demi-journée par semaine', 'Le comité recommande à chaque lieu une demi-journée d’accueil sans rendez-vous.'],
    ['D', 'adopted', tools, 'Équiper deux ateliers itinérants', 'Le comité équipe deux ateliers itinérants, l’un par pôle, pour une mise en route à la rentrée.'],
    ['A', 'adopted', tools, 'Donner un avis sur le don de 60 postes', 'Le comité est favorable au don, sous réserve d’un effacement attesté des données.'],
    ['C', 'noted', charter, 'Contribuer à la réécriture du critère 13', 'Le comité prend acte de la proposition des reconditionneurs sur le service de maintenance.'],
    ['A', 'reserved', tools, 'Donner un avis sur un logiciel commun de rendez-vous', 'Le comité réserve son avis dans l’attente d’un essai de trois mois par quatre lieux.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 8 février 2024', 'Sans modification.'],
    ['D', 'adopted', life, 'Admettre le suivi des lieux labellisés d’avant la charte', 'Deux lieux reconnus avant l’ouverture des adhésions sont inscrits de droit au registre.'],
    ['D', 'adopted', studies, 'Commander l’étude des publics éloignés', 'Le comité commande l’étude pour un montant plafonné à 9 000 euros ; remise attendue en février 2025.'],
    ['D', 'referred', means, 'Réserver un fonds pour les réparations', 'Le comité renvoie la proposition au groupe de travail sur les moyens.'],
    ['R', 'adopted', charter, 'Relire les déclarations avec les lieux sous le seuil', 'Le comité recommande un entretien avec chaque adhérent qui déclare moins de cinq critères.'],
    ['O', 'adopted', future, 'Ouvrir un lieu le soir dans chaque intercommunalité', 'Le comité souhaite au moins une ouverture en soirée par intercommunalité d’ici à la fin de 2025.'],
    ['D', 'adopted', tools, 'Renouveler le prêt de matériel', 'Le prêt de matériel est reconduit pour deux ans, avec une convention d’une page.'],
    ['R', 'adopted', tools, 'Décrire l’accessibilité de chaque lieu', 'Le comité recommande une fiche d’accessibilité par lieu, relue par une association de personnes handicapées.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 16 mai 2024', 'Sans modification.'],
    ['D', 'adopted', governance, 'Prendre acte du remplacement du représentant de la formation', 'Le siège « Formation » est tenu par la responsable pédagogique à compter du 2 septembre 2024.'],
    ['A', 'adopted', life, 'Donner un avis sur l’accueil des mineurs non accompagnés', 'Le comité est favorable à un accueil sans condition d’adresse ni d’âge, avec un référent par lieu.'],
    ['A', 'adopted', life, 'Donner un avis sur l’accueil des stagiaires', 'Le comité est favorable à deux stagiaires par lieu et par an, avec une convention.'],
    ['D', 'adopted', tools, 'Adopter une convention type de don de matériel', 'Le comité adopte une convention type entre donateurs, reconditionneurs et lieux.'],
    ['D', 'rejected', charter, 'Porter le seuil à sept critères', 'Le comité écarte le relèvement du seuil, qui exclurait les lieux les plus petits.'],
    ['R', 'adopted', studies, 'Compter les démarches de la même façon partout', 'Le comité recommande une fiche commune : une démarche aboutie compte pour une, quelle que soit sa durée.'],
    ['D', 'deferred', means, 'Rémunérer le temps de coordination des lieux témoins', 'Le comité reporte l’examen à la préparation du budget de 2025.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 19 septembre 2024', 'Après une précision sur le point des moyens.'],
    ['D', 'adopted', means, 'Proposer le budget de fonctionnement de 2025', 'Le comité propose un budget de fonctionnement de 118 000 euros et le versement d’un acompte en mars.'],
    ['D', 'adopted', means, 'Rémunérer le temps de coordination des lieux témoins', 'Une demi-journée par mois est rémunérée à chaque lieu témoin pendant l’année 2025.'],
    ['O', 'adopted', future, 'Fixer les orientations de 2025', 'Le comité retient quatre orientations : les soirées, l’accessibilité, la place des jeunes et la mesure de l’apport social.'],
    ['A', 'adopted', tools, 'Donner un avis sur le logiciel commun de rendez-vous', 'Après l’essai, le comité est favorable au logiciel, sans le rendre obligatoire.'],
    ['C', 'noted', studies, 'Contribuer à la stratégie du département', 'Le comité prend acte de la contribution écrite adressée au département.'],
    ['C', 'noted', charter, 'Contribuer à la liste nationale des critères', 'Le comité prend acte d’une contribution sur l’accompagnement à domicile.'],
    ['D', 'adopted', governance, 'Arrêter le calendrier des séances de 2025', 'Le comité se réunit les 6 février, 15 mai, 18 septembre et 11 décembre 2025.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 12 décembre 2024', 'Sans modification.'],
    ['D', 'adopted', governance, 'Adopter le rapport annuel 2024', 'Le comité adopte le rapport annuel 2024 et demande qu’une version d’une page soit remise aux élus.', 2024],
    ['D', 'adopted', studies, 'Recevoir l’étude des publics éloignés', 'Le comité reçoit l’étude et en retient six constats, diffusés à tous les adhérents.'],
    ['D', 'adopted', life, 'Ouvrir quatre lieux en soirée', 'Quatre lieux ouvrent un soir par semaine à compter d’avril, dont deux hors de l’agglomération.'],
    ['R', 'adopted', charter, 'Compléter les déclarations avant l’été', 'Le comité recommande aux adhérents sous le seuil de compléter leur déclaration avant le 30 juin 2025.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 6 février 2025', 'Sans modification.'],
    ['D', 'adopted', life, 'Ouvrir les médiathèques rurales au réseau', 'Cinq médiathèques rurales rejoignent le réseau ; leurs bibliothécaires suivent la formation d’accueil.'],
    ['D', 'adopted', tools, 'Remettre 90 ordinateurs reconditionnés', 'Quatre-vingt-dix postes sont remis avant l’automne à des ménages proposés par les lieux.'],
    ['D', 'deferred', means, 'Créer un fonds de réparation', 'Le comité reporte la création du fonds : le règlement d’attribution reste à écrire.'],
    ['O', 'adopted', future, 'Donner une place aux jeunes dans chaque lieu témoin', 'Chaque lieu témoin prépare une activité conçue par des jeunes, avec un adulte référent.'],
    ['R', 'adopted', studies, 'Mesurer la satisfaction une fois par an', 'Le comité recommande une enquête courte, la même semaine dans tous les lieux.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 15 mai 2025', 'Sans modification.'],
    ['D', 'adopted', governance, 'Lancer un appel pour le siège des jeunes', 'Un appel est adressé aux mouvements de jeunesse ; les candidatures sont reçues jusqu’au 30 novembre 2025.'],
    ['D', 'rejected', tools, 'Rendre obligatoire le logiciel de rendez-vous', 'Le comité écarte l’obligation : quinze lieux reçoivent surtout sans rendez-vous.'],
    ['D', 'referred', studies, 'Évaluer l’apport social et économique', 'Le comité renvoie la méthode d’évaluation au groupe de travail, qui la présente en décembre.'],
    ['D', 'adopted', life, 'Étendre les ateliers itinérants à six communes', 'Les ateliers itinérants desservent six communes de plus à compter d’octobre.'],
  ],
  [
    ['D', 'adopted', minutes, 'Approuver le compte rendu du 18 septembre 2025', 'Sans modification.'],
    ['D', 'adopted', studies, 'Adopter une méthode pour l’apport social', 'Le comité adopte une méthode fondée sur vingt entretiens et sur les heures de bénévolat.'],
    ['D', 'adopted', life, 'Demander les pièces des lieux sans condition obligatoire', 'Le secrétariat écrit aux adhérents dont une condition obligatoire n’est pas déclarée.'],
    ['O', 'adopted', future, 'Fixer les orientations de 2026 et 2027', 'Le comité retient quatre orientations pour deux ans, jointes au rapport annuel.'],
    ['A', 'reserved', means, 'Donner un avis sur le financement de la coordination', 'Le comité réserve son avis jusqu’à la réponse des intercommunalités.'],
    ['D', 'adopted', governance, 'Arrêter le calendrier des séances de 2026', 'Le comité se réunit les 5 février, 21 mai, 17 septembre et 10 décembre 2026.'],
  ],
]
