package dev.docket.examples.runner.run;

import java.util.List;

/** The made-up world of the scenario: enterprises, themes, subjects with their departments and matters. Nobody in it is real. */
final class MadeUp {

    private static final List<String> FIRST = List.of(
            "lan", "qing", "hua", "yun", "jin", "xin", "hong", "bai", "chun", "feng", "gui", "he", "jing", "kai",
            "lian", "mei", "ning", "pu", "rui", "shan", "tian", "wan", "xiu", "yi", "zhen", "ying", "song", "lu",
            "rong", "an");
    private static final List<String> SECOND = List.of(
            "xi", "he", "mu", "tang", "yue", "lin", "qiao", "po", "wan", "zhou", "cheng", "ran", "jia", "da", "shui",
            "ting", "ge", "bo", "rui", "fan");
    private static final List<String> TRADES = List.of(
            "weaving",
            "dyeing",
            "textiles",
            "knitting",
            "printing",
            "trading",
            "machinery",
            "logistics",
            "curtains",
            "yarn",
            "garments",
            "chemicals",
            "software",
            "foods");

    /** One theme for each session. */
    static final List<String> THEMES = List.of(
            "Printing and dyeing 印染",
            "Warp knitting 经编",
            "Home textiles 家纺",
            "Going abroad 外贸出口",
            "Fashion and design 时尚创意",
            "Market traders 市场经营户",
            "Machinery 纺织机械",
            "Young founders 青年创业",
            "Logistics 物流",
            "Going public 企业上市",
            "Building trade 建筑业",
            "New materials 新材料",
            "After the standstill 复工复产",
            "Foreign orders in doubt 外贸稳单",
            "Small loans 小微融资",
            "Water and effluents 水与排污",
            "Gas and steam 用能",
            "Women who lead 女企业家",
            "Science and talent 科技人才",
            "Villages and their trades 乡村产业",
            "Yellow wine 黄酒",
            "Platforms and live sales 直播电商",
            "Moving into parks 企业集聚入园",
            "Old works in new use 存量用地",
            "Software 软件信息",
            "Health and care 大健康",
            "Tourism 文旅",
            "Catering and retail 商贸零售",
            "Founders' children 新生代企业家",
            "Machines instead of hands 机器换人",
            "Digital workshops 数字化车间",
            "Chemical fibres 化纤",
            "Fabrics for wear 面料",
            "Supply chains 供应链",
            "Returning founders 乡贤回归",
            "Safety at work 安全生产",
            "Training and skills 技能人才",
            "Green production 绿色制造",
            "Energy saving 节能降碳",
            "Foreign traders 外商",
            "Customs and clearing 通关",
            "Brand and trade mark 品牌商标",
            "Intellectual property 知识产权",
            "Service trade 现代服务业",
            "Chambers of commerce 商会",
            "Large projects 重大项目",
            "Hidden champions 专精特新",
            "Commerce across borders 跨境电商",
            "Property and dwellings 房地产",
            "Finance and insurance 金融保险",
            "Traders from abroad 境外采购商");

    /** The leaders who take turns as hosts. */
    static final List<String> HOSTS = List.of("main-leader-1", "main-leader-2", "main-leader-3", "main-leader-4");

    /** Which department leads in what, who is in charge of it, and what people ask for. */
    record Subject(String code, String lead, String leader, List<String> matters) {}

    static final List<Subject> SUBJECTS = List.of(
            new Subject(
                    "land",
                    "natural-resources",
                    "leader-a",
                    List.of(
                            "Boundary of plot %d not yet settled",
                            "More storeys on the works at plot %d",
                            "Property certificate for hall %d",
                            "Change of use of warehouse %d")),
            new Subject(
                    "finance",
                    "finance-office",
                    "leader-b",
                    List.of(
                            "Loan called in %d months early",
                            "Guarantee for an order book of %d million",
                            "Bridge loan until machine %d runs",
                            "Credit insurance for new customers, case %d")),
            new Subject(
                    "labour",
                    "human-resources",
                    "leader-c",
                    List.of(
                            "%d skilled dyers wanted",
                            "School places for %d workers' children",
                            "Dormitory with %d beds near the park",
                            "Training subsidy of batch %d not paid")),
            new Subject(
                    "environment",
                    "environment-bureau",
                    "leader-d",
                    List.of(
                            "Effluent allowance for line %d",
                            "Sludge of %d tonnes waits for collection",
                            "Noise complaints about fan %d",
                            "Approval of exhaust filter %d")),
            new Subject(
                    "power",
                    "power-supply",
                    "leader-d",
                    List.of(
                            "Second feeder for hall %d",
                            "Power cut on %d days of last month",
                            "Solar roof of hall %d waits for its meter",
                            "Transformer of %d kVA too small")),
            new Subject(
                    "roads",
                    "transport",
                    "leader-a",
                    List.of(
                            "Lorries cannot turn at gate %d",
                            "Bus line %d ends before the late shift",
                            "Street lamps dark along road %d",
                            "Parking for %d lorries by the market")),
            new Subject(
                    "tax",
                    "tax-bureau",
                    "leader-b",
                    List.of(
                            "Export refund of month %d outstanding",
                            "Which rate applies to product group %d",
                            "Deduction for research, project %d",
                            "Invoice quota of %d sheets too low")),
            new Subject(
                    "trade",
                    "commerce",
                    "leader-b",
                    List.of(
                            "Stand at fair %d",
                            "Container %d held at the port",
                            "Certificate of origin, order %d",
                            "Overseas warehouse, share for %d traders")),
            new Subject(
                    "innovation",
                    "science-technology",
                    "leader-c",
                    List.of(
                            "Recognition as high-tech enterprise, file %d",
                            "Subsidy for %d digital looms",
                            "Joint laboratory, phase %d",
                            "Copied pattern %d, help with evidence")),
            new Subject(
                    "buildings",
                    "housing",
                    "leader-a",
                    List.of(
                            "Fire acceptance of hall %d",
                            "Permit for a lift in building %d",
                            "Completion record of phase %d",
                            "Roof of market hall %d leaks")),
            new Subject(
                    "water",
                    "water-works",
                    "leader-d",
                    List.of(
                            "Pressure too low above floor %d",
                            "Drain of road %d floods the yard",
                            "Price of reused water, line %d",
                            "Pipe of %d mm wanted")),
            new Subject(
                    "market",
                    "market-regulation",
                    "leader-c",
                    List.of(
                            "Licence with %d branches in one step",
                            "Trade mark file %d",
                            "Inspection %d on the same day as the fair",
                            "Standard for fabric type %d")));

    private MadeUp() {}

    /** The n-th enterprise; each n has another name. */
    static String enterprise(int n) {
        int names = FIRST.size() * SECOND.size();
        int mixed = (int) (n * 211L % names);
        String name = FIRST.get(mixed / SECOND.size()) + SECOND.get(mixed % SECOND.size());
        String trade = TRADES.get((n * 5 + n / names) % TRADES.size());
        return name + "-" + trade;
    }
}
