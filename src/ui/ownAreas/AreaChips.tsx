import { useTranslate } from '../shared/useTranslate';

interface Props {
  areas: readonly { key: string; name: string }[];
  onTakeOut: (key: string) => void;
}

/** The chosen areas, each with a way to leave it out again. */
export function AreaChips({ areas, onTakeOut }: Props) {
  const t = useTranslate();
  if (areas.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('ownAreas.chosen')}>
      {areas.map(({ key, name }) => (
        <li key={key} className="chip">
          {name}
          <button
            type="button"
            aria-label={t('ownAreas.takeOut', { name })}
            onClick={() => {
              onTakeOut(key);
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
