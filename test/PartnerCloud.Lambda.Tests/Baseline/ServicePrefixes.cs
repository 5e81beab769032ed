namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>The service prefixes that the policies use, from AWS's service authorization reference. A misspelt one would allow or deny nothing.</summary>
internal static class ServicePrefixes
{
    public static readonly HashSet<string> All =
    [
        "access-analyzer", "account", "acm", "aco-automation", "autoscaling", "aws-portal", "bcm-dashboards", "bcm-data-exports", "bcm-pricing-calculator",
        "bcm-recommended-actions", "billing", "billingconductor", "budgets", "ce", "cloudformation", "cloudfront", "cloudhsm", "cloudsearch", "cloudtrail",
        "cloudwatch", "compute-optimizer", "config", "consolidatedbilling", "cost-optimization-hub", "cur", "customer-verification", "datapipeline",
        "directconnect", "dynamodb", "ec2", "ecs", "elasticache", "elasticbeanstalk", "elasticfilesystem", "elasticloadbalancing", "elasticmapreduce",
        "elemental-support-cases", "es", "finops-agent", "freetier", "glacier", "iam", "invoicing", "kinesis", "kms", "lambda", "mapcredits", "organizations",
        "payments", "purchase-orders", "rds", "redshift", "route53", "s3", "savingsplans", "sdb", "secretsmanager", "ses", "signin", "sns", "sqs",
        "storagegateway", "sts", "support", "support-console", "supportapp", "supportauthz", "supportplans", "swf", "tax", "workspaces",
    ];
}
