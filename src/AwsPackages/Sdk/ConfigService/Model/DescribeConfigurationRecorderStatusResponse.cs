using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class DescribeConfigurationRecorderStatusResponse : AmazonWebServiceResponse
{
    public List<ConfigurationRecorderStatus> ConfigurationRecordersStatus { get; set; }
}
