import type { problems as nl } from '../nl/problems';

export const problems: Record<keyof typeof nl, string> = {
  'problem.file.missing': '{file}: file not found. Check the path.',
  'problem.file.unreadable': '{file}: cannot be read ({cause}).',
  'problem.file.empty': '{file}: the file is empty. Download or export it again.',
  'problem.file.tooLarge':
    '{file}: too large for this page ({bytes, number} bytes; up to {limit, number} are opened). Save only the area and the columns that you need in QGIS, preferably as FlatGeobuf.',
  'problem.file.tooMuch':
    '{file}: there is more in it than this page can hold. Save only the rows and columns that you need, and open that file.',
  'problem.file.unwritable': '{file}: cannot be written ({cause}).',
  'problem.format.unknown': '{file}: not {formats}. Convert the file first, for example in QGIS.',
  'problem.format.notRead':
    '{file}: {format} is not read. {mend, select, qgis {Save it as GeoPackage in QGIS.} excel {Save it as .xlsx or as CSV in Excel.} other {Choose or drop the .shp, .dbf, .shx and .prj together.}}',
  'problem.format.needsGdal':
    '{file}: {format} takes GDAL. The page fetches it first: {megabytes, number} MB, once.',
  'problem.format.unsupportedOutput':
    '{file}: this output is not known. Use {endings}; a Shapefile comes in a .zip.',
  'problem.flatgeobuf.notFlatGeobuf': '{file}: this is not FlatGeobuf. Check that the right file was chosen.',
  'problem.flatgeobuf.badHeader': '{file}: the header of the FlatGeobuf is damaged. Make the file again.',
  'problem.flatgeobuf.truncated':
    '{file}: the file breaks off at feature {feature, number}. Download it again or make it again.',
  'problem.flatgeobuf.corrupt': '{file}: feature {feature, number} is damaged. Make the file again.',
  'problem.geojson.notJson':
    '{file}: not valid JSON{line, plural, =0 {} other { (error on line #)}}. Make the file again.',
  'problem.geojson.notGeoJson':
    '{file}: JSON, but not GeoJSON ({cause}). Export the layer as GeoJSON and open that file.',
  'problem.geojson.invalidFeature':
    '{file}: feature {feature, number} is invalid ({cause}). Mend it and open the file again.',
  'problem.geopackage.endless':
    '{file}: a view in this GeoPackage takes too long. Save it as a plain layer in QGIS.',
  'problem.geopackage.invalid':
    '{file}: not a readable GeoPackage with a map layer. Check that the right file was chosen.',
  'problem.shapefile.corrupt':
    '{file}: the Shapefile is damaged at feature {feature, number}. Make the zip again, with .shp, .dbf and .prj.',
  'problem.table.tooWide':
    '{file}: {columns, number} columns or more; up to {limit, number} are read. Save only the columns that you need.',
  'problem.table.columnsOpen':
    '{file}: a table without coordinates. Say with --figures TARGET=FILE:CODECOL:VALUECOL which columns give the area and the number; there are: {columns}.',
  'problem.table.severalYears':
    '{file}: a table of several years; column “{column}” says which, and there are: {years}. Say which year counts: {form}.',
  'problem.table.noYears':
    '{file}: no table of figures with a column that says the year of each row; its columns are {columns}. Leave the year behind the name out.',
  'problem.table.noCoordinates':
    '{file}: a table without coordinates; its columns are {columns}. Name two columns “x” and “y” (or “longitude” and “latitude”), or add a column with WKT. Figures per area need a column of NIS codes, sector codes, postcodes or names of the areas.',
  'problem.xml.notXml': '{file}: not valid XML, or the file breaks off. Export it again.',
  'problem.parquet.invalid': '{file}: this Parquet file is damaged or cut off. Export it again.',
  'problem.parquet.noGeometry':
    '{file}: not GeoParquet, for it has no column of geometries. Export it as GeoParquet, for example in QGIS.',
  'problem.parquet.packed':
    '{file}: packed with {codec}, which is not read. Save it with Snappy, Gzip or Zstandard.',
  'problem.xlsx.invalid':
    '{file}: this Excel workbook is damaged or has a password. Save it again, without a password.',
  'problem.archive.tooLarge':
    '{file}: this zip unpacks to {bytes, number} bytes, more than is opened. Make a zip with only the layer that you need.',
  'problem.csv.noHeader':
    '{file}: no row with column names found. Put a row with the name of every column above the data.',
  'problem.csv.notNumber': '{file}: row {row, number}, column “{column}”: “{value}” is not a number.',
  'problem.csv.negative':
    '{file}: row {row, number}, column “{column}”: “{value}” is below zero. Leave the cell empty where the number is not known.',
  'problem.csv.notCell':
    '{file}: row {row, number}, column “{column}”: “{value}” is no grid cell. A cell has a name such as N3077E4000.',
  'problem.csv.longRow':
    '{file}: row {row, number} has {cells, number} cells, the row of column names {columns, number}. Put values with a comma between quotes, or save the file with semicolons between the columns.',
  'problem.csv.duplicateColumn': '{file}: two columns are named “{column}”. Give every column its own name.',
  'problem.csv.duplicateCode': '{file}: row {row, number}: code {code} occurs more than once.',
  'problem.column.missing': '{file}: there is no column “{column}”. There is: {available}.',
  'problem.column.notNumber':
    '{file}: feature {feature, number}, column “{column}”: “{value}” is no number. Leave it empty where the number is not known, or choose another column.',
  'problem.column.negative':
    '{file}: feature {feature, number}, column “{column}”: “{value}” is below zero. Leave it empty where the number is not known, or choose another column.',
  'problem.number.open':
    '{file}, column “{column}”: is the comma or point in “{value}” a decimal mark, or does it part thousands? Choose it when opening.',
  'problem.crs.unknown':
    '{file}: coordinate system {crs} is not known here. Convert the file to WGS84 (EPSG:4326) or Lambert 72 (EPSG:31370), in QGIS for example.',
  'problem.crs.undeclared':
    '{file}: the file names no coordinate system, and coordinates like {x, number} {y, number} do not fit degrees or Lambert{crs, select, none {} other {, but perhaps {crs}}}. Name the system.',
  'problem.crs.contradicted':
    '{file}: the file names {declared}, but the coordinates fit {crs}. Say which of the two is right.',
  'problem.positions.notNumbers':
    '{file}: no feature has a position in numbers (feature {feature, number}). Look in the program it comes from whether there is a geometry.',
  'problem.crs.outsideRange':
    '{file}: no feature has a possible position; feature {feature, number} lies at {x, number} {y, number}. Check the coordinate system and the order of the coordinates.',
  'problem.areas.noPolygons': '{file}: no polygons found. Areas must be polygons.',
  'problem.areas.noCode': '{file}: feature {feature, number} has no value in column “{column}”.',
  'problem.areas.notJoined':
    '{file}: the features of area {area} cannot be joined. Check their outlines for crossings, or join them in QGIS first.',
  'problem.areas.unknownCode': 'Area {code} does not exist in this level. Choose it again.',
  'problem.figures.noneJoined':
    '{file}: nothing in column “{column}” is a code, name or postcode of one of these areas; the columns are {columns}. Take figures and areas of the same year, or name another column. Postcodes only belong to areas that have a column “postcode” themselves.',
  'problem.boundaries.none':
    '{file} holds no municipalities with a NIS code that is known here. Choose the column with the NIS code of the municipality.',
  'problem.boundaries.mixed':
    '{file} holds municipalities of before and after the mergers of 2025 beside one another ({codes}): they overlap. Choose a file of one year.',
  'problem.boundaries.missing':
    '{file} is not a full set: {count, plural, one {# municipality is} other {# municipalities are}} missing of {of} ({names}). The boundaries stay as they were.',
  'problem.layer.tooManyToCompare':
    '{file} has {count, number} features: too many to compare them one by one (at most {limit, number}). It can still replace the layer.',
  'problem.layer.givenTwice':
    '{file} has the same content as {first}, which counts for {target} already. It would count twice; if that is meant, add --allow-duplicates.',
  'problem.layer.noFeatures':
    '{file}: the layer has no features. Look in the program that it comes from whether it has rows, and whether they were filtered.',
  'problem.layer.otherGeometry':
    '{file}: the layer holds no {needs, select, lines {lines} other {polygons}}. Target {target} counts {needs, select, lines {metres along lines} other {square metres of polygons}}: choose a layer with {needs, select, lines {lines} other {polygons}}, or a column with the quantity.',
  'problem.draft.waits':
    'This drawing belongs to a plan that is locked or no longer exists. Open or unlock the plan.',
  'problem.hole.all': 'This hole takes away the whole measure. Delete the measure, or draw a smaller hole.',
  'problem.hole.beside': 'This hole lies beside the measure: nothing was cut away.',
  'problem.shape.empty': 'No surface is left. Choose other areas or another distance.',
  'problem.shape.crossesItself':
    'The outline crosses itself. Mend the polygon, so that the line nowhere runs over itself.',
  'problem.shape.outsideBelgium': 'The polygon does not lie wholly in Belgium. Check its coordinates.',
  'problem.shape.failed': 'These areas cannot be combined: {areas}. Check their outlines for crossings.',
  'problem.typed.notPosition':
    'Line {row, number}: “{text}” is not a position. Write two numbers with a space between them.',
  'problem.typed.notPolygon': 'This is not a polygon in WKT or GeoJSON. Check that the text is complete.',
  'problem.typed.tooFewCorners':
    'A polygon has at least three different corners; there {count, plural, one {is #} other {are #}} here.',
  'problem.typed.noCornerBefore':
    'A distance and direction start from the last point, and there is none yet.',
  'problem.typed.outsideBelgium':
    '{x, number} {y, number} is not in Belgium in any system known here. Use Lambert 72, Lambert 2008 or degrees.',
  'problem.drawing.noMap':
    'This browser cannot draw the map, so nothing can be drawn or measured on it. Composing an area, typing coordinates and opening a file do work.',
  'problem.drawing.notLoaded':
    'The drawing tools cannot be loaded. Check the connection and choose them again; if that does not help, reload the page.',
  'problem.geometry.clipFailed':
    '{file}: feature {feature, number} cannot be cut with area {area}. Mend its geometry and open the file again.',
  'problem.http.status':
    '{file}: the server answers with error {status, number}. Check the address, or try again later.',
  'problem.http.network':
    '{file}: not reachable. Check the address and the connection; the server must also allow a web page to read it.',
  'problem.http.notWeb':
    '“{address}” is not a web address: that begins with https://. Open a file of this device with “Choose a file”.',
  'problem.http.silent':
    '{file}: nothing has come from the server for {seconds, number} seconds. Try again later, or download the file and open it here.',
  'problem.http.notData': '{file}: this address holds a web page, not data.',
  'problem.http.crossOrigin':
    '{file}: the server answers, but does not let this web page read along. Download the file and open it here.',
  'problem.http.insecure':
    '{file}: this address begins with http://, which this page does not read. Try https://, or download the file and open it here.',
  'problem.service.refused': '{file}: the service refuses and says: “{cause}”.',
  'problem.service.busy': '{file}: the service is busy and asks to come back in {seconds, number} seconds.',
  'problem.service.noLayers': '{file}: this service offers no layers with features. Check the address.',
  'problem.service.severalLayers':
    '{file}: this service has several layers. Put the name of one of them behind the address, after a hash (#): {layers}.',
  'problem.service.noSuchLayer': '{file}: this service has no layer “{layer}”, but: {layers}.',
  'problem.service.noJson':
    '{file}: this service gives GML only, which is not read here. Open the layer in QGIS and save it there as GeoPackage.',
  'problem.service.filterNotTaken':
    '{file}: the filter “{filter}” in the address cannot be applied here. Take it out of the address. If you read only what is on the map, read the whole layer instead.',
  'problem.service.incomplete':
    '{file}: {total, plural, =0 {{count, number} features read} other {{count, number} of # features read}}, and that is not all: {cause}. Nothing was opened.',
  'problem.catalog.invalid': '{file}: the catalog is wrong at “{place}” ({cause}).',
  'problem.scenario.invalid': '{file}: measure {feature, number} is invalid ({cause}).',
  'problem.plan.notHere': 'The plan of this link is not on this device. Ask for it as GeoJSON and open it.',
  'problem.plan.tooLarge': 'The quantity of this measure is too large to calculate with.',
  'problem.export.gone': 'What you wanted to export has been removed meanwhile. Choose something else.',
  'problem.export.invalid':
    '{file}: the output was rejected{feature, plural, =0 {} other { at feature #}} ({cause}). Nothing was saved.',
  'problem.project.notProject':
    '{file}: this is not a Pactkaart project file. Choose a file that ends with .pactkaart.json.',
  'problem.project.newer':
    '{file}: saved with a newer Pactkaart (file format of {version}). Reload this page to get the newest version and open the project again.',
  'problem.project.invalid': '{file}: the project is wrong at “{place}” ({cause}). Nothing was opened.',
  'problem.project.otherFile':
    '{file}: this is not the file that belongs to the project; its content differs. Choose the same file, or open the project without this layer.',
  'problem.project.otherCatalog':
    '{file}: the project was made with other data (“{title}”). Areas or layers that do not exist here are missing.',
  'problem.project.newerTab':
    'Your work was kept by a newer version of Pactkaart. This page keeps nothing any more: reload it.',
  'problem.layer.several':
    '{file}: this file has several layers. Put the name of one of them behind the name of the file, after a hash (#): {layers}.',
  'problem.layer.notThere':
    '{file}: there is no layer “{layer}”. {count, plural, =0 {In files of this kind layers have no names: leave out what stands behind the hash (#)} other {There are: {layers}}}.',
  'problem.layer.notKept': '{file} is not kept on this device.',
  'problem.layer.keptDamaged': 'The copy of {file} on this device is damaged and is not used.',
  'problem.layer.otherFile':
    '{file}: this is not the file of this layer; its content differs. Choose the same file, or remove the layer and open this file as a new one.',
  'problem.layer.notKeptNow':
    '{file} cannot be kept in this browser. At your next visit you must open the file again, or save the project as a file.',
  'problem.project.notKept':
    'Your work cannot be kept on this device: {cause, select, full {the storage of this browser is full} forbidden {this browser does not allow it} blocked {the storage is in use, perhaps by another tab with Pactkaart; close it} other {the storage does not work}}. You can go on working, but save the project as a file before you close the page. Pactkaart tries again at every step.',
  'problem.project.lost':
    'Your work was kept here on {at, date, ::ddMMyyyy} at {at, time, short}. {missing, select, all {This browser has lost it, for example in a crash} other {This browser has lost the last steps, for example in a crash; you see an older state}}. Open the last project file that you saved (.pactkaart.json).',
  'problem.project.unread':
    '{count, plural, one {One part} other {# parts}} of your kept work {count, plural, one {is} other {are}} damaged and not on the screen. Nothing was thrown away: you can save it as a file.',
  'problem.picture.failed': 'The picture could not be made. This browser cannot draw the map.',
  'problem.link.notCopied': 'The browser does not allow copying. Copy the link yourself: {link}',
  'problem.secondCount.tooMany':
    '{count, number} features lie near this area. A second count takes up to {limit, number}: choose a smaller area.',
  'problem.engine.failed':
    'The calculation failed. Reload the page and try again. The browser says: “{cause}”.',
  'problem.engine.stopped':
    'Counting has stopped. What you see stays, and you can save your work as a project; then reload the page to go on counting.',
  'problem.engine.inPage':
    'This browser does not allow counting in the background. Counting, saving and exporting work, but the page responds more slowly while it counts.',
  'problem.site.newer': 'There is a new version of Pactkaart. What is kept stays there.',
  'problem.code.notLoaded':
    'A part of Pactkaart cannot be loaded. Check the connection and try again; if that does not help, reload the page.',
  'problem.storage.forbidden':
    'This browser remembers no settings for this page. Everything works; only this introduction comes back on your next visit.',
  'problem.usage.unknownOption': 'There is no option {option}.',
  'problem.usage.missingOption': 'Option {option} is missing.',
  'problem.usage.missingValue': 'Option {option} has no value.',
  'problem.usage.unexpected': '“{text}” belongs to no option.',
  'problem.usage.badValue': 'Option {option}: “{value}” is not of the form {expected}.',
  'problem.usage.serviceIncomplete':
    '{file}: {total, plural, =0 {{count, number} features read} other {{count, number} of # features read}}, and that is not all: {cause}. With --allow-incomplete it counts all the same, as incomplete.',
  'problem.usage.sameFile': 'Options {option} and {other} name the same file: {file}.',
  'problem.usage.nothingToCount': 'There is nothing to count. Give --layer, --figures or --scenario.',
  'problem.usage.numberOpen':
    '{file}, column “{column}”: is the comma or point in “{value}” a decimal mark, or does it part thousands? Say so with --decimal comma or --decimal point.',
  'problem.usage.crsUndeclared':
    '{file}: the file names no coordinate system, and coordinates like {x, number} {y, number} do not fit degrees or Lambert{crs, select, none {} other {, but perhaps {crs}}}. Name it with --assume-crs EPSG:….',
  'problem.usage.crsContradicted':
    '{file}: the file names {declared}, but the coordinates fit {crs}. Say what is right with --assume-crs EPSG:….',
  'problem.cancelled': 'Cancelled.',
};
