import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Routes } from 'react-router-dom';
import { ROUTES } from '../query/paths.ts';
import { Failure } from '../ui/Failure.tsx';
import { Layout } from '../ui/Layout.tsx';
import { NavigationProvider } from '../ui/navigation.tsx';
import { PageSkeleton } from '../ui/Skeleton.tsx';

const PAGES: Record<keyof typeof ROUTES, ComponentType> = {
  overview: lazy(() => import('../pages/overview/OverviewPage.tsx')),
  meetings: lazy(() => import('../pages/meetings/MeetingsPage.tsx')),
  meeting: lazy(() => import('../pages/meeting/MeetingPage.tsx')),
  timeline: lazy(() => import('../pages/timeline/TimelinePage.tsx')),
  topics: lazy(() => import('../pages/topics/TopicsPage.tsx')),
  topic: lazy(() => import('../pages/topic/TopicPage.tsx')),
  country: lazy(() => import('../pages/country/CountryPage.tsx')),
  programmes: lazy(() => import('../pages/programmes/ProgrammesPage.tsx')),
  programme: lazy(() => import('../pages/programme/ProgrammePage.tsx')),
  agreements: lazy(() => import('../pages/agreements/AgreementsPage.tsx')),
  agreement: lazy(() => import('../pages/agreement/AgreementPage.tsx')),
  person: lazy(() => import('../pages/person/PersonPage.tsx')),
  statistics: lazy(() => import('../pages/statistics/StatisticsPage.tsx')),
  statistic: lazy(() => import('../pages/statistic/StatisticPage.tsx')),
  sources: lazy(() => import('../pages/sources/SourcesPage.tsx')),
  about: lazy(() => import('../pages/about/AboutPage.tsx')),
};
const NotFoundPage = lazy(() => import('../pages/not-found/NotFoundPage.tsx'));

/** The site: one frame, one page a route. A page that fails leaves the frame standing. */
export function App() {
  return (
    <NavigationProvider>
      <Layout>
        <Failure>
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              {Object.entries(ROUTES).map(([name, path]) => {
                const Page = PAGES[name as keyof typeof ROUTES];
                return <Route key={name} path={path} element={<Page />} />;
              })}
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </Suspense>
        </Failure>
      </Layout>
    </NavigationProvider>
  );
}
