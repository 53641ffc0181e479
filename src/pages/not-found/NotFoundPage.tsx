import { Link, useLocation } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import { NotFound } from '../../ui/NotFound.tsx';

/** An address that no page has. */
export default function NotFoundPage() {
  const { t } = useI18n();
  const { pathname, search, hash } = useLocation();
  const japanese = /^\/ja(\/.*)?$/.exec(pathname);
  const id = pathname.split('/').findLast((part) => part !== '') ?? '';
  return (
    <>
      <NotFound id={id} />
      {japanese && (
        <p>
          <Link to={`${japanese[1] ?? '/'}${search}${hash}`}>{t('notFound.english')}</Link>
        </p>
      )}
    </>
  );
}
