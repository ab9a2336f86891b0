// SPDX-License-Identifier: GPL-3.0-only
#include "model/inventory/modernity.h"

#include <QTest>

using namespace model;

class TestModernity : public QObject {
    Q_OBJECT

private slots:
    void sharesWeighedAndAlike()
    {
        Table<Service> services;
        services.put(Service{.id = ServiceId("a"), .organisation = OrganisationId("x"), .transactions = 300, .digital = 0.5, .legacy = true});
        services.put(Service{.id = ServiceId("b"), .organisation = OrganisationId("x"), .transactions = 100, .digital = 0.9, .oneLogin = true});
        services.put(Service{.id = ServiceId("c"), .transactions = 5000});             // says nothing of how much is online
        services.put(Service{.id = ServiceId("d"), .digital = 0.1, .credential = true}); // nor of how many there are
        const Modernity all = modernityOf(services);
        QCOMPARE(all.services, 4);
        QCOMPARE(all.legacy, 1);
        QCOMPARE(all.oneLogin, 1);
        QCOMPARE(all.credential, 1);
        QCOMPARE(all.openApi, 0);
        QCOMPARE(all.saidOnline, 3);
        QCOMPARE(all.weighed, 2);
        QCOMPARE(all.transactions, 5400.0);
        QCOMPARE(*all.online, 0.5);
        QCOMPARE(*all.onlineWeighted, 0.6);
        const Modernity one = modernityOf(services, OrganisationId("x"));
        QCOMPARE(one.services, 2);
        QCOMPARE(*one.online, 0.7);
        QCOMPARE(one.share(one.legacy), 0.5);
    }

    void nothingSaidIsNoShare()
    {
        const Modernity none = modernityOf(Table<Service>());
        QVERIFY(!none.online && !none.onlineWeighted);
        QCOMPARE(none.share(0), 0.0);
        Table<Service> services;
        Quantity measured(0.0);
        measured.grade = Grade::Measured;
        services.put(Service{.id = ServiceId("a"), .digital = measured});
        QCOMPARE(*modernityOf(services).online, 0.0); // a nought somebody vouches for
        QVERIFY(!modernityOf(services).onlineWeighted);
    }
};

QTEST_GUILESS_MAIN(TestModernity)
#include "tst_modernity.moc"
