/** Draws the rooms of the house and the arrows between them into the page about it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { PICTURE_PAGE, withHousePicture } from './checks/housePicture';
import { readSource } from './checks/imports';

writeFileSync(PICTURE_PAGE, withHousePicture(readFileSync(PICTURE_PAGE, 'utf8'), readSource()));
