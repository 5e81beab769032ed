namespace Amazon.ConfigService.Model;

public class DescribeConfigurationRecorderStatusRequest : AmazonConfigServiceRequest
{
    public List<string> ConfigurationRecorderNames { get; set; }
    public string ServicePrincipal { get; set; }
    public string Arn { get; set; }
}
