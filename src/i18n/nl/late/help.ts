/** Help: what keys do and what words mean; and what the page says about itself. */
export const help = {
  'help.about': 'Over Pactkaart',
  'help.parts': 'Wat wilt u weten?',
  'help.words': 'Begrippen',
  'help.everywhere': 'Overal',
  'glossary.share': 'aandeel',
  'glossary.share.is': 'Wat gerealiseerd is, in procent van het doel.',
  'glossary.cpe': 'CPE (laadpuntequivalent)',
  'glossary.cpe.is':
    'De eenheid waarin het pact laadpunten telt: een snel laadpunt weegt zwaarder dan een traag, een halfpubliek half. Cijfers zonder vermogen zijn punten, geen CPE.',
  'glossary.accessPoint': 'toegangspunt',
  'glossary.accessPoint.is': 'Een plaats waar een deelwagen of een ander deelsysteem te vinden is.',
  'glossary.part': 'deelgemeente',
  'glossary.part.is': 'Een deel van een gemeente dat vroeger, voor een fusie, zelf een gemeente was.',
  'glossary.gap': 'gat',
  'glossary.gap.is': 'Wat er nog ontbreekt om het doel te bereiken: het doel min wat gerealiseerd is.',
  'glossary.grb': 'GRB',
  'glossary.grb.is':
    'Het Grootschalig Referentiebestand: de gedetailleerde kaart van Vlaanderen, hier te kiezen als achtergrond.',
  'glossary.lambert': 'Lambert 72',
  'glossary.lambert.is':
    'Het Belgische stelsel van coördinaten in meter. Alle lengtes en oppervlakten zijn erin gemeten.',
  'glossary.lekp': 'LEKP',
  'glossary.lekp.is':
    'Het Lokaal Energie- en Klimaatpact tussen de Vlaamse overheid en de gemeenten, met doelen tegen eind 2030.',
  'glossary.nis': 'NIS-code',
  'glossary.nis.is': 'Het nummer waarmee Statbel elke gemeente en provincie aanduidt.',
  'glossary.unsealing': 'ontharding',
  'glossary.unsealing.is':
    'Verharding zoals asfalt, beton of tegels weghalen, zodat de bodem weer water opneemt.',
  'glossary.schedule': 'op schema',
  'glossary.schedule.is':
    'Minstens zo ver als de rechte lijn van de start tot het einde van het doel op de peildatum vraagt.',
  'glossary.date': 'peildatum',
  'glossary.date.is': 'De dag waarop de stand opgemaakt is. Wat later gerealiseerd is, telt nog niet mee.',
  'glossary.perk': 'perk (natuurgroenperk)',
  'glossary.perk.is': 'Een strook of plek met natuurlijk groen van ten minste 10 m².',
  'glossary.schematic': 'schematische grenzen',
  'glossary.schematic.is':
    'Grenzen die berekend zijn uit vakken van 1 km, niet opgemeten. De officiële grenzen kunnen in de plaats komen.',
  'glossary.sector': 'statistische sector',
  'glossary.sector.is': 'Het kleinste gebied waarvoor Statbel inwoners telt, ongeveer een buurt.',
  'glossary.pace': 'tempo',
  'glossary.pace.is':
    'Hoeveel er per jaar bijkomt. Het nodige tempo sluit het gat tegen de einddatum van het doel.',
  'glossary.example': 'voorbeeldgegevens',
  'glossary.example.is':
    'Verzonnen gegevens die tonen wat de kaart kan. Een eigen laag komt ervoor in de plaats.',
  'glossary.werf': 'werf',
  'glossary.werf.is':
    'Een van de vier thema’s van het pact: vergroening, de wijk, duurzaam bereikbaar en water.',
  'glossary.dwelling': 'wooneenheid',
  'glossary.dwelling.is': 'Een huis, appartement of studio: één plaats waar een huishouden kan wonen.',
  'about.title': 'Over Pactkaart',
  'about.intro':
    'Pactkaart toont hoe ver een gebied staat van de doelen van het Lokaal Energie- en Klimaatpact. Uw bestanden en uw werk blijven op dit toestel.',
  'about.sources': 'Bronnen',
  'about.norms': 'De normen en de telregels komen uit de tekst van het {title} ({year}).',
  'about.ownSources':
    'Lagen die u zelf opent, staan onder “Lagen”. Bij elk getal staat waar het vandaan komt.',
  'about.column.what': 'Wat',
  'about.column.source': 'Bron',
  'about.column.date': 'Stand op',
  'about.column.licence': 'Licentie',
  'about.source.mergers': 'Fusies van gemeenten',
  'about.source.grid': 'Bevolking per vak van 1 km',
  'about.making': 'Hoe de getallen gemaakt worden',
  'about.making.goal': 'Het doel is de norm van het pact, maal het aantal inwoners of wooneenheden.',
  'about.making.realised':
    'Gerealiseerd is wat volgens de telregel van het doel meetelt en in het gebied ligt. Wat over een grens loopt, wordt naar lengte of oppervlakte verdeeld.',
  'about.making.gap':
    'Het gat is het doel min wat gerealiseerd is. Doel en gat zijn naar boven afgerond: een halve boom bestaat niet.',
  'about.making.schedule':
    'Op schema is wie de rechte lijn van de start tot het einde van het doel haalt. Het nodige tempo is het gat, gedeeld door de jaren die nog komen.',
  'about.making.missing':
    'Ontbreekt een gegeven, dan staat er “geen gegevens” en nooit nul. Wat niet begrepen is, telt niet mee en wordt met de reden vermeld.',
  'about.making.estimate':
    'Van een gebied dat niemand telt, zijn de inwoners geschat uit een raster van 1 km, met een marge.',
  'about.limits': 'Wat de cijfers niet zeggen',
  'about.limits.example':
    'Alles met het label “voorbeeld” is verzonnen: het zegt niets over een gemeente tot u een eigen laag opent.',
  'about.limits.schematic':
    'De grenzen zijn schematisch: wat dicht bij een grens ligt, kan bij de buur geteld zijn.',
  'about.limits.points':
    'Van de laadpunten is het vermogen niet bekend. Ze zijn als punten met het doel vergeleken, terwijl het pact laadpuntequivalenten telt.',
  'about.limits.year':
    'Over het jaar van de inwoners dat de Vlaamse overheid gebruikt en over het gewicht van een laadpunt spreken de bronnen elkaar tegen. Daarom kiest u ze zelf bovenaan.',
  'about.limits.device':
    'Wat u maakt, staat alleen in deze browser. Bewaar het project als bestand om het te delen of veilig te houden.',
  'about.version': 'Versie {version}',
  'about.changes': 'Wat er veranderde, het nieuwste eerst. De lijst is in het Engels geschreven.',
} as const;
