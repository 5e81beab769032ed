using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class DescribeConfigurationRecordersResponse : AmazonWebServiceResponse
{
    public List<ConfigurationRecorder> ConfigurationRecorders { get; set; }
}
